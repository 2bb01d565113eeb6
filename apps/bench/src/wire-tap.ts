import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One statement as a program sent it to PostgreSQL; a name where it was prepared. */
export interface Statement {
  name: string;
  text: string;
  values: (string | null)[];
}

export interface WireTap {
  /** Connection string of the way through the tap. */
  url: string;
  /** Statements since the last call. */
  take(): Statement[];
  close(): void;
}

/**
 * Stands between a program and its database and writes down the statements that pass: what the bare server repeats is then
 * what the product really asks, on the day it is measured.
 */
export async function tapWire(databaseUrl: string): Promise<WireTap> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const statements: Statement[] = [];
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const reader = new FrontendReader((statement) => statements.push(statement));
    program.on('data', (chunk: Buffer) => reader.read(chunk));
    program.pipe(database).pipe(program);
    for (const socket of [program, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        program.destroy();
        database.destroy();
        sockets.delete(socket);
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    take: () => statements.splice(0),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads the frontend's side of PostgreSQL's protocol: https://www.postgresql.org/docs/current/protocol-message-formats.html */
export class FrontendReader {
  private rest = Buffer.alloc(0);
  private started = false;
  private readonly texts = new Map<string, string>();

  constructor(private readonly heard: (statement: Statement) => void) {}

  read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    // The very first message has no type.
    for (let head = this.started ? 1 : 0; this.rest.length >= head + 4; head = 1) {
      const end = head + this.rest.readInt32BE(head);
      if (this.rest.length < end) return;
      if (this.started) this.message(String.fromCharCode(this.rest.readUInt8()), this.rest.subarray(5, end));
      this.started = true;
      this.rest = this.rest.subarray(end);
    }
  }

  private message(type: string, body: Buffer): void {
    const fields = new Fields(body);
    if (type === 'Q') this.heard({ name: '', text: fields.text(), values: [] });
    if (type === 'P') this.texts.set(fields.text(), fields.text());
    if (type === 'B') {
      fields.text();
      const name = fields.text();
      fields.skip(2 * fields.int16());
      const values = Array.from({ length: fields.int16() }, () => fields.value());
      this.heard({ name, text: this.texts.get(name) ?? '', values });
    }
  }
}

class Fields {
  private at = 0;

  constructor(private readonly body: Buffer) {}

  text(): string {
    const end = this.body.indexOf(0, this.at);
    const text = this.body.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  int16(): number {
    this.at += 2;
    return this.body.readInt16BE(this.at - 2);
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  value(): string | null {
    const length = this.body.readInt32BE(this.at);
    this.at += 4 + Math.max(length, 0);
    return length < 0 ? null : this.body.toString('utf8', this.at - length, this.at);
  }
}
