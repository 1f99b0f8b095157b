import { escapeXml } from './marcxml';

/** A call to the REST API, as the host page hands it on from the app. */
export interface RestCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What the API answers, as bytes on the wire would be. */
export interface Reply {
  readonly status: number;
  readonly type: 'json' | 'xml' | 'html' | 'text';
  readonly text: string;
}

/** A refusal by Alma: HTTP status, Alma's code and its text. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Makes a refusal; most of Alma's are HTTP 400, an MMS ID that is not there included. */
export function refuse(code: string, message: string, status = 400): Refusal {
  return { status, code, message };
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'json',
  text: JSON.stringify(value),
});

export const xml = (text: string, status = 200): Reply => ({
  status,
  type: 'xml',
  text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`,
});

/** The answer to a deletion: 204 without a body. */
export const NO_CONTENT: Reply = { status: 204, type: 'text', text: '' };

/** Tells whether the caller asked for XML. Without an Accept header a Cloud App gets JSON. */
export function wantsXml(call: RestCall): boolean {
  const accept = call.headers['Accept'] ?? '';
  return accept.includes('application/xml') && !accept.includes('application/json');
}

/** The body of a refusal: `errorList` with an array in JSON, `web_service_result` in XML. */
export function refusalReply(call: RestCall, refusal: Refusal, trackingId: string): Reply {
  const { status, code, message } = refusal;
  if (wantsXml(call)) {
    return xml(
      '<web_service_result xmlns="http://com/exlibris/urm/general/xmlbeans">' +
        '<errorsExist>true</errorsExist><errorList><error>' +
        `<errorCode>${code}</errorCode><errorMessage>${escapeXml(message)}</errorMessage>` +
        `<trackingId>${trackingId}</trackingId></error></errorList></web_service_result>`,
      status,
    );
  }
  const error = { errorCode: code, errorMessage: message, trackingId };
  return json({ errorsExist: true, errorList: { error: [error] }, result: null }, status);
}

/** A tracking id in Alma's form: `E01-2311140205-7K2QX-AWAE000000042`. */
export function trackingId(at: Date, n: number): string {
  const iso = at.toISOString().replace(/\D/g, '');
  const stamp = `${iso.slice(6, 8)}${iso.slice(4, 6)}${iso.slice(8, 14)}`;
  const letters = ((n * 7919) % 60_466_176).toString(36).toUpperCase().padStart(5, '0');
  return `E01-${stamp}-${letters}-AWAE${String(n).padStart(9, '0')}`;
}
