import type { Bib } from './bib';
import { INSTITUTION } from './bib-view';
import type { WriteContext, Written } from './bib-write';
import { deleteBib } from './bibs-delete';
import { getBib, listBibs } from './bibs-get';
import { postBib } from './bibs-post';
import { putBib } from './bibs-put';
import { inventoryList } from './inventory-lists';
import { personById, userJson } from './people';
import { json, NO_CONTENT, refuse, type Refusal, type Reply, type RestCall } from './reply';

/** The outcome of a routed call: an answer or a refusal, and the bib to store or the MMS ID to delete if it was a write. */
export interface Outcome {
  readonly answer: Reply | Refusal;
  readonly stored?: Bib;
  readonly deleted?: string;
}

/** Answers one REST call. `call.url` is the path without `/almaws/v1`; routes that Alma does not know get a 404. */
export function route(call: RestCall, context: WriteContext): Outcome {
  const path = call.url.replace(/^\/almaws\/v1/, '').replace(/\/$/, '');
  const [, room, id, ...rest] = path.split('/').map(decode);
  if (room === 'bibs') return routeBibs(call, context, id, rest);
  if (call.method === 'GET' && path === '/conf/general') return { answer: general() };
  if (call.method === 'GET' && room === 'users' && id && rest.length === 0) {
    return { answer: getUser(id, context) };
  }
  return { answer: notRouted(call) };
}

function routeBibs(
  call: RestCall,
  context: WriteContext,
  mms: string | undefined,
  more: readonly string[],
): Outcome {
  const { bibs } = context;
  const isRead = call.method === 'GET';
  if (mms && more.length > 0) {
    const list = isRead ? inventoryList(bibs, mms, more, call) : null;
    return { answer: list ?? notRouted(call) };
  }
  if (!mms && isRead) return { answer: listBibs(bibs, call) };
  if (mms === 'test' && isRead) return { answer: json({ test: 'GET - OK' }) };
  if (mms && isRead) return { answer: getBib(bibs, mms, call) };
  return routeWrite(call, context, mms);
}

function routeWrite(call: RestCall, context: WriteContext, mms: string | undefined): Outcome {
  if (call.method === 'DELETE' && mms) {
    const done = deleteBib(mms, call, context);
    return 'code' in done ? { answer: done } : { answer: NO_CONTENT, deleted: done.deleted };
  }
  if (call.method === 'POST' && !mms) return outcomeOf(postBib(call, context));
  if (call.method === 'PUT' && mms) return outcomeOf(putBib(mms, call, context));
  return { answer: notRouted(call) };
}

function outcomeOf(written: Written | Refusal): Outcome {
  return 'code' in written ? { answer: written } : { answer: written.reply, stored: written.bib };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
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
