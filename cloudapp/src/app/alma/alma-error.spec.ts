import type { AlmaFailureKind } from '../ports/failures';

import type { Asked } from './alma-error';
import { isClearRefusal, noAnswer, toAlmaFailure } from './alma-error';

/** The query of our own write: warnings and locks stop it. */
const WRITE: Asked = { override_lock: 'false', override_warning: 'false' };

/** As the SDK throws it for HTTP errors with Alma's usual body. */
function restError(status: unknown, ...errors: readonly (readonly [string, string])[]): unknown {
  const error = errors.map(([errorCode, errorMessage]) => ({
    errorCode,
    errorMessage,
    trackingId: 'E01-2311140205-7K2QX',
  }));
  const message = errors[0]?.[1] ?? '';
  return {
    ok: false,
    status,
    statusText: 'Bad Request',
    message,
    error: { errorsExist: true, errorList: { error }, result: null },
  };
}

const gateway = (error: unknown): unknown => ({
  ok: false,
  status: 400,
  statusText: '',
  message: '',
  error: { web_service_result: { errorsExist: true, errorList: { error } } },
});

const XML =
  '<?xml version="1.0"?><web_service_result xmlns="http://com/exlibris/urm/general/xmlbeans"><errorsExist>true</errorsExist>' +
  '<errorList><error><errorCode>402203</errorCode><errorMessage>mmsId &lt;1&gt; is not valid.</errorMessage>' +
  '<trackingId>E02</trackingId></error></errorList></web_service_result>';

type Case = readonly [name: string, thrown: unknown, kind: AlmaFailureKind, asked?: Asked];

const CODES: readonly Case[] = [
  ['an MMS ID that is not there', restError(400, ['402203', 'not valid']), 'almaNotFound'],
  ['an MMS ID that is a word', restError(400, ['402204', 'not numeric']), 'almaNotFound'],
  ['a stale version', restError(400, ['4022034', 'A newer version']), 'almaStale', WRITE],
  ['an unknown normalization', restError(400, ['4022030', 'Invalid']), 'almaNormalization'],
  ['a failed normalization', restError(400, ['4022031', 'Failed']), 'almaNormalization'],
  ['levels switched off', restError(400, ['4022040', 'not enabled']), 'almaCatalogerLevel'],
  ['a level too low', restError(400, ['4022041', 'insufficient']), 'almaCatalogerLevel'],
  ['the Community Zone', restError(400, ['40166454', 'community zone']), 'almaCommunityZone'],
  ['a general error', restError(400, ['401652', 'General Error']), 'almaServerError'],
  ['a body that is too large', restError(413, ['REQUEST_TOO_LARGE', 'too large']), 'almaRefused'],
  ['a code nobody knows', restError(400, ['10111', 'URI cannot be changed']), 'almaRefused', WRITE],
  ['a known code after an unknown', restError(400, ['1', 'x'], ['4022034', 'y']), 'almaStale'],
];

const STATUSES: readonly Case[] = [
  ['401, whatever the body', restError(401, ['UNAUTHORIZED', 'no']), 'almaNotAuthorized'],
  ['401 as a text', restError('401'), 'almaNotAuthorized'],
  ['403 with HTML', { status: 403, error: '<html>Forbidden</html>' }, 'almaNotAuthorized'],
  ['429 without a body', { status: 429 }, 'almaTooManyRequests'],
  [
    'the threshold without a status',
    { errorList: { error: [{ errorCode: 'PER_SECOND_THRESHOLD' }] } },
    'almaTooManyRequests',
  ],
  ['502 with HTML', { status: 502, error: '<html>Bad Gateway</html>' }, 'almaServerError'],
  ['500 with a code', restError(500, ['INTERNAL_SERVER_ERROR', 'x']), 'almaServerError'],
  ['404 of an unknown route', { status: 404, error: 'Not Found' }, 'almaNotFound'],
  ['400 with HTML', { status: 400, error: '<html>What?</html>' }, 'almaUnknownAnswer'],
  ['400 with plain text', { status: 400, error: 'Invalid API Key' }, 'almaRefused'],
];

const SHAPES: readonly Case[] = [
  ['one error, not a list', gateway({ errorCode: 'GENERAL_ERROR' }), 'almaServerError'],
  ['a list within the gateway body', gateway([{ errorCode: '402203' }]), 'almaNotFound'],
  ['the body itself', { errorList: { error: { errorCode: '402203' } } }, 'almaNotFound'],
  ['a list of errors right below errorList', { errorList: [{ errorCode: '1' }] }, 'almaRefused'],
  ['XML as text', { status: 400, error: XML }, 'almaNotFound'],
  [
    'JSON as text',
    { status: 400, error: '{"errorList":{"error":[{"errorCode":"402203"}]}}' },
    'almaNotFound',
  ],
  ['a raw reply', { error: restError(400, ['402203', 'x']) }, 'almaNotFound'],
  ['an empty list', { status: 400, error: { errorList: { error: [] } } }, 'almaUnknownAnswer'],
  ['the TypeError that the SDK makes of it', new TypeError('undefined'), 'almaUnknownAnswer'],
  ['an error that lost its words', new Error('[object Object]'), 'almaRefused'],
  ['the SDK time limit', new Error('Timed out while waiting for response'), 'almaNoAnswer'],
  ['a truncated JSON text', { status: 200, error: '{"errorList":' }, 'almaUnknownAnswer'],
  ['undefined', undefined, 'almaUnknownAnswer'],
  ['null', null, 'almaUnknownAnswer'],
  ['a number', 42, 'almaUnknownAnswer'],
  ['a text', 'What?', 'almaUnknownAnswer'],
  ['an empty object', {}, 'almaUnknownAnswer'],
  ['a list', [], 'almaUnknownAnswer'],
  ['an errorList that is a text', { errorList: 'broken' }, 'almaUnknownAnswer'],
];

const LOCK = 'Record is being edited by another user.';
const WORDS: readonly Case[] = [
  ['a lock, by its words', restError(400, ['123', LOCK]), 'almaLocked', WRITE],
  ['a lock in French', restError(400, ['123', 'La notice est verrouillée.']), 'almaLocked', WRITE],
  ['lock words where locks are overridden', restError(400, ['123', LOCK]), 'almaRefused'],
  ['lock words of a read', restError(400, ['123', LOCK]), 'almaRefused', {}],
  ['"block" is not a lock', restError(400, ['123', 'User is blocked']), 'almaRefused', WRITE],
  [
    'a warning under one code',
    restError(400, ['4022032', 'Warnings: check digit']),
    'almaWarning',
    WRITE,
  ],
  [
    'a warning under the other',
    restError(400, ['4022033', 'Avertissement : zone 020']),
    'almaWarning',
    WRITE,
  ],
  [
    'an error under one code',
    restError(400, ['4022033', 'The record failed validation: 245']),
    'almaValidation',
    WRITE,
  ],
  [
    'an error under the other',
    restError(400, ['4022032', 'Error in 245']),
    'almaValidation',
    WRITE,
  ],
  [
    'words that tell neither',
    restError(400, ['4022033', 'Failed validation on the record.']),
    'almaWarning',
    WRITE,
  ],
  [
    'a warning that was overridden',
    restError(400, ['4022033', 'Warnings: check digit']),
    'almaValidation',
    { ...WRITE, override_warning: 'true' },
  ],
];

describe('toAlmaFailure', () => {
  for (const [name, thrown, kind, asked] of [...CODES, ...STATUSES, ...SHAPES, ...WORDS])
    it(`reads ${name} as ${kind}`, () => {
      expect(toAlmaFailure(thrown, asked).kind).toBe(kind);
    });

  it('keeps every code, message and tracking id', () => {
    const failure = toAlmaFailure(restError(400, ['4022032', 'No 245.'], ['1', 'No 008.']));

    expect(failure.details).toEqual({
      status: 400,
      errors: [
        { code: '4022032', message: 'No 245.', trackingId: 'E01-2311140205-7K2QX' },
        { code: '1', message: 'No 008.', trackingId: 'E01-2311140205-7K2QX' },
      ],
    });
    expect(failure.values).toEqual({ says: 'No 245. No 008.' });
  });

  it('reads codes and messages of XML as text', () => {
    expect(toAlmaFailure({ status: 400, error: XML }).details.errors).toEqual([
      { code: '402203', message: 'mmsId <1> is not valid.', trackingId: 'E02' },
    ]);
  });

  it('keeps the first 500 characters of a reply that has no codes, before the words of HTTP', () => {
    const page = `<html>${'x'.repeat(600)}</html>`;
    const failure = toAlmaFailure({ status: 502, statusText: 'Bad Gateway', error: page });

    expect(failure.details).toEqual({ status: 502, raw: page.slice(0, 500) });
    expect(failure.values).toEqual({ says: '' });
  });
});

describe('isClearRefusal', () => {
  const clear: readonly Case[] = [
    CODES[2] as Case,
    CODES[6] as Case,
    WORDS[0] as Case,
    WORDS[8] as Case,
    STATUSES[2] as Case,
    ['the threshold', restError(429, ['PER_SECOND_THRESHOLD', 'x']), 'almaTooManyRequests'],
  ];
  for (const [name, thrown, , asked] of clear)
    it(`takes ${name} as proof that nothing was written`, () => {
      expect(isClearRefusal(toAlmaFailure(thrown, asked))).toBeTrue();
    });

  const unclear: readonly Case[] = [
    ['a general error', restError(400, ['401652', 'x']), 'almaServerError'],
    ['a server error', restError(500, ['4022034', 'x']), 'almaStale'],
    ['429 from somewhere on the way', { status: 429, error: 'Slow down' }, 'almaTooManyRequests'],
    ['plain text', { status: 400, error: 'Invalid API Key' }, 'almaRefused'],
    ['an answer nobody could read', new TypeError('undefined'), 'almaUnknownAnswer'],
    ['errors with a success status', restError(200, ['1', 'x']), 'almaRefused'],
  ];
  for (const [name, thrown, kind] of unclear)
    it(`does not take ${name} as one`, () => {
      const failure = toAlmaFailure(thrown);
      expect(failure.kind).toBe(kind);
      expect(isClearRefusal(failure)).toBeFalse();
    });

  it('does not take silence as one', () => {
    expect(isClearRefusal(noAnswer())).toBeFalse();
  });
});
