import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface Delivered {
  to: string;
  subject: string;
  /** The parts, decoded: plain text first. */
  parts: string[];
  headers: string;
}

/** A real mail server on a free port, which keeps what it gets and refuses what it is told to. */
export interface TestMailServer {
  url: string;
  delivered: Delivered[];
  /** Answers the next messages with these codes instead of taking them. */
  refuseMessages: number[];
  /** Addresses that it knows nothing of. */
  unknown: Set<string>;
  close: () => Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const delivered: Delivered[] = [];
  const refuseMessages: number[] = [];
  const unknown = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) => answer(unknown.has(address) ? refusal(550) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = refuseMessages.shift();
        if (code !== undefined) {
          answer(refusal(code));
          return;
        }
        delivered.push(
          ...session.envelope.rcptTo.map(({ address }) => read(address, Buffer.concat(chunks).toString())),
        );
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, delivered, refuseMessages, unknown, close };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('Not here'), { responseCode });
}

function read(to: string, raw: string): Delivered {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const subject = /^Subject: (.*)$/im.exec(headers)?.[1] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? '';
  const parts = body
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [partHead = '', ...text] = part.split('\r\n\r\n');
      return decoded(text.join('\r\n\r\n'), /base64/i.test(partHead)).trim();
    });
  return { to, headers, parts, subject: decodedWords(subject) };
}

function decoded(text: string, base64: boolean): string {
  if (base64) return Buffer.from(text, 'base64').toString();
  const joined = text.replace(/=\r\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
    .toString()
    .replace(/\r\n/g, '\n');
}

function decodedWords(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      decoded(word.replaceAll('_', ' '), kind.toLowerCase() === 'b'),
    );
}
