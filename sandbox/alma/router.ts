import { derive, type Bib } from './bib';
import { INSTITUTION } from './bib-view';
import { findBib, getBib, listBibs } from './bibs-get';
import { putBib, type WriteContext } from './bibs-put';
import { personById, userJson } from './people';
import { json, refuse, type Refusal, type Reply, type RestCall } from './reply';

/** The outcome of a routed call: an answer or a refusal, and the bib to store if it was a write. */
export interface Outcome {
  readonly answer: Reply | Refusal;
  readonly stored?: Bib;
}

/** Answers one REST call. `call.url` is the path without `/almaws/v1`; routes that Alma does not know get a 404. */
export function route(call: RestCall, context: WriteContext): Outcome {
  const path = call.url.replace(/^\/almaws\/v1/, '').replace(/\/$/, '');
  const [, room, id, more, ...rest] = path.split('/').map(decode);
  if (rest.length === 0 && room === 'bibs') return routeBibs(call, context, id, more);
  if (call.method === 'GET' && path === '/conf/general') return { answer: general() };
  if (call.method === 'GET' && room === 'users' && id && !more) {
    return { answer: getUser(id, context) };
  }
  return { answer: notRouted(call) };
}

function routeBibs(
  call: RestCall,
  context: WriteContext,
  mms: string | undefined,
  more: string | undefined,
): Outcome {
  const { bibs } = context;
  if (!mms) return { answer: call.method === 'GET' ? listBibs(bibs, call) : notRouted(call) };
  if (more === 'holdings' && call.method === 'GET') return { answer: holdings(context, mms) };
  if (more) return { answer: notRouted(call) };
  if (call.method === 'GET') {
    return { answer: mms === 'test' ? json({ test: 'GET - OK' }) : getBib(bibs, mms, call) };
  }
  if (call.method !== 'PUT') return { answer: notRouted(call) };
  const written = putBib(mms, call, context);
  return 'code' in written ? { answer: written } : { answer: written.reply, stored: written.bib };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function holdings(context: WriteContext, mms: string): Reply | Refusal {
  const bib = findBib(context.bibs, mms);
  if ('code' in bib) return bib;
  const holding = {
    holding_id: holdingId(mms),
    library: { value: 'MAIN', desc: 'Main Library' },
    location: { value: 'stacks', desc: 'Stacks' },
    ...(bib.callNumber ? { call_number: bib.callNumber } : {}),
    suppress_from_publishing: 'false',
    link: `/almaws/v1/bibs/${mms}/holdings/${holdingId(mms)}`,
  };
  const about = { mms_id: mms, title: derive(bib.record).title, link: `/almaws/v1/bibs/${mms}` };
  return json({ holding: [holding], bib_data: about, total_record_count: 1 });
}

/** The id of the one holding that each demo title has. */
export function holdingId(mms: string): string {
  return `22${mms.slice(2)}`;
}

function getUser(id: string, context: WriteContext): Reply | Refusal {
  const person = id === 'ME' ? context.person : personById(id);
  if (!person) return refuse('401861', `User with identifier ${id} was not found.`);
  return json(userJson(person));
}

function general(): Reply {
  return json({
    institution: { value: INSTITUTION.code, desc: INSTITUTION.name },
    alma_url: 'https://demo.alma.example.com/',
    environment_type: 'SANDBOX',
  });
}

function notRouted(call: RestCall): Refusal {
  return refuse('ROUTING_ERROR', `No API matches ${call.method} ${call.url}.`, 404);
}
