import { connect } from 'node:net';
import type { Socket } from 'node:net';

import { got } from './harness';
import type { Got } from './harness';

/** A connection on which every byte is ours, for what `fetch` would not send. */
export function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** All that comes back until the server closes; what was already read of it is lost if it resets. */
export function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

/** Sends these lines as the head of a request, as they stand, and reads the answer. */
export async function rawly(url: string, lines: readonly string[]): Promise<Got> {
  const socket = await open(url);
  const answer = answerOn(socket);
  socket.write([...lines, 'Host: gateway.example.edu', 'Connection: close', '', ''].join('\r\n'));
  const [head, ...body] = (await answer).split('\r\n\r\n');
  const [first, ...rest] = head.split('\r\n');
  const headers = new Headers();
  for (const line of rest) {
    const at = line.indexOf(':');
    headers.append(line.slice(0, at), line.slice(at + 1).trim());
  }
  return got(Number(first.split(' ')[1]), headers, body.join('\r\n\r\n'));
}
