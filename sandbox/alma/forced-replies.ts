import type { CallFaultKind } from '../contract';
import { json, type Reply } from './reply';

const list = (...errors: object[]): object => ({
  errorsExist: true,
  errorList: { error: errors },
  result: null,
});

/** The 429 that Alma's gateway sends for the 26th call within a second. It carries no tracking id. */
export const THRESHOLD_REPLY: Reply = json(
  list({
    errorCode: 'PER_SECOND_THRESHOLD',
    errorMessage: 'HTTP requests are more than allowed per second. See https://goo.gl/2x1c1M ',
  }),
  429,
);

/** The replies that stand in for Alma's own, one for each shape that is seen in the wild. */
export const FORCED_REPLIES: Partial<Record<CallFaultKind, Reply>> = {
  throttled: THRESHOLD_REPLY,
  serverError: json(
    list({
      errorCode: 'INTERNAL_SERVER_ERROR',
      errorMessage: 'The web server encountered an unexpected condition.',
      trackingId: 'E01-0101000000-SERVE-AWAE500000500',
    }),
    500,
  ),
  unauthorised: json(
    list({
      errorCode: 'UNAUTHORIZED',
      errorMessage: 'User is not authorised to call this API.',
      trackingId: 'E01-0101000000-UNAUT-AWAE401000401',
    }),
    401,
  ),
  html: {
    status: 502,
    type: 'html',
    text: '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
  },
  text: { status: 400, type: 'text', text: 'Invalid API Key' },
  emptyErrorList: json(list(), 400),
  singleError: json(
    {
      web_service_result: {
        errorsExist: true,
        errorList: {
          error: { errorCode: 'GENERAL_ERROR', errorMessage: 'General error in the gateway.' },
        },
      },
    },
    400,
  ),
  errorArray: json(
    {
      web_service_result: [
        { errorsExist: true, errorList: { error: [{ errorMessage: 'An error in a list.' }] } },
      ],
    },
    400,
  ),
  okWithErrors: json(
    list({ errorCode: '401652', errorMessage: 'General Error - An error has occurred.' }),
  ),
};
