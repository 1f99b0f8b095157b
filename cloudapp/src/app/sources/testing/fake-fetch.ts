import type { Fetch } from '../request';

/** One request as the fake saw it. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A `fetch` that gives one answer, and remembers what it was asked. */
export function answering(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push({ url, init });
    return answer();
  };
  return { fetch, asked };
}

/** A `fetch` that answers with this body. */
export function replying(body: BodyInit | null, status = 200, type = 'application/json') {
  return answering(() => new Response(body, { status, headers: { 'content-type': type } }));
}

/** A `fetch` that never answers. Like the real one it rejects when its signal is raised, unless it is `deaf`. */
export function silent(deaf = false): Fetch {
  return (_url, { signal }) =>
    new Promise((_resolve, reject) => {
      if (!deaf)
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
}

/** A body that gives these bytes and then breaks off. */
export function brokenBody(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'));
      else controller.enqueue(bytes);
      sent = true;
    },
  });
}

/** A body that never ends; counts the bytes that were taken from it. */
export function endlessBody(): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += 1000;
        controller.enqueue(new Uint8Array(1000).fill(0x20));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => taken };
}

/** A signal that is never raised. */
export function calm(): AbortSignal {
  return new AbortController().signal;
}
