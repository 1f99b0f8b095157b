import { CALL_FAULTS, CALL_METHODS, type CallFault, type CallMethod } from '../../contract';
import { button, h } from '../dom';
import { checkbox, choice, group, number } from './controls';

const QUICK: readonly (readonly [string, CallFault])[] = [
  ['Next save: written, reply lost', { kind: 'replyLost', method: 'PUT', times: 1 }],
  ['Next save: never arrives', { kind: 'requestLost', method: 'PUT', times: 1 }],
  ['Next save: reply after 31 seconds', { kind: 'replyLate', method: 'PUT', times: 1 }],
  ['Next save: reply comes twice', { kind: 'replyTwice', method: 'PUT', times: 1 }],
  [
    'Next save: written, answered with 500',
    { kind: 'serverError', method: 'PUT', times: 1, written: true },
  ],
  [
    'Next save: a colleague saves just before',
    { kind: 'changedByAnother', method: 'PUT', times: 1 },
  ],
  ['Next new record: created, reply lost', { kind: 'replyLost', method: 'POST', times: 1 }],
  ['Next new record: never arrives', { kind: 'requestLost', method: 'POST', times: 1 }],
  ['Next deletion: done, reply lost', { kind: 'replyLost', method: 'DELETE', times: 1 }],
  ['Every call: 3 seconds slower', { kind: 'slow', ms: 3000 }],
  ['Next 3 calls: 429', { kind: 'throttled', times: 3 }],
  ['Next read: 401', { kind: 'unauthorised', method: 'GET', times: 1 }],
  ['Next read: an HTML page', { kind: 'html', method: 'GET', times: 1 }],
];

/** The faults of single calls: quick ones, those that are armed, and a form for any other. */
export function callFaults(
  armed: readonly CallFault[],
  change: (calls: readonly CallFault[]) => void,
): HTMLElement[] {
  const add = (fault: CallFault): void => change([...armed, fault]);
  const quick = QUICK.map(([text, fault]) => button(text, { onclick: () => add(fault) }));
  const list = armed.map((fault) => {
    const others = armed.filter((one) => one !== fault);
    const remove = button('Remove', {
      'aria-label': `Remove ${describe(fault)}`,
      onclick: () => change(others),
    });
    return h('li', { class: 'armed' }, h('span', {}, describe(fault)), remove);
  });
  return [
    group(
      'Armed',
      list.length > 0
        ? h('ul', { class: 'plain' }, ...list)
        : h('p', { class: 'muted' }, 'Nothing: every call is answered as it should be.'),
    ),
    group('Calls to Alma', h('div', { class: 'quick' }, ...quick), otherFault(add)),
  ];
}

function describe(fault: CallFault): string {
  const { kind, method, path, times, skip, ms, written } = fault;
  return [
    kind,
    method ? `${method} only` : 'any method',
    path ? `path with ${path}` : '',
    times === undefined ? 'until removed' : `next ${times}`,
    skip ? `after ${skip}` : '',
    ms === undefined ? '' : `${ms} ms`,
    written ? 'carried out all the same' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A form for any fault with any limit. */
function otherFault(add: (fault: CallFault) => void): HTMLElement {
  let fault: CallFault = { kind: 'slow', times: 1 };
  const set = (part: Partial<CallFault>): void => {
    fault = { ...fault, ...part };
  };
  const kinds = CALL_FAULTS.map((kind) => [kind, kind] as const);
  const methods = ['any', ...CALL_METHODS].map((method) => [method, method] as const);
  return h(
    'details',
    {},
    h('summary', {}, 'Another fault'),
    choice('Fault', kinds, 'slow', (kind) => set({ kind: kind as CallFault['kind'] })),
    choice('Method', methods, 'any', (method) =>
      set({ method: method === 'any' ? undefined : (method as CallMethod) }),
    ),
    number('How many calls', 1, (times) => set({ times: times ?? undefined })),
    number('After how many', null, (skip) => set({ skip: skip ?? undefined })),
    number('Milliseconds', null, (ms) => set({ ms: ms ?? undefined })),
    checkbox('Carried out all the same', false, (written) => set({ written })),
    button('Add this fault', { onclick: () => add(fault) }),
  );
}
