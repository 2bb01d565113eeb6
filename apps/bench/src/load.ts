import autocannon, { type Request } from 'autocannon';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, percentile } from './pairs';

/** What is asked for: always the same address, or another one each time. */
export type Address = string | (() => string);

let asked = 0;

/** A page under addresses that nobody asked for before, so that no cache can help. */
export function uncached(path: string): Address {
  return () => `${path}?n=${++asked}`;
}

/** What browsers accept. */
const headers = { 'accept-encoding': 'br, gzip' };

/** The least that a figure rests on, however slow the page. */
const leastRequests = 5;

/** How long answers are waited for when all has been asked; what is still out by then counts with the time it has waited. */
const patienceMs = 10_000;

/**
 * One request after the other on one connection, for so many milliseconds.
 *
 * @returns the median latency in milliseconds
 */
export async function latency(origin: string, address: Address, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await answered(agent, origin, address);
    const times: number[] = [];
    const until = performance.now() + milliseconds;
    while (performance.now() < until || times.length < leastRequests) {
      const started = performance.now();
      await answered(agent, origin, address);
      times.push(performance.now() - started);
    }
    return median(times);
  } finally {
    agent.destroy();
  }
}

/**
 * As many requests as are answered on some connections, for about so many seconds.
 *
 * @returns answers a second
 */
export async function throughput(origin: string, address: Address, seconds: number, connections = 8): Promise<number> {
  const rough = await shoot(origin, address, connections, 3 * connections);
  return shoot(origin, address, connections, Math.max(leastRequests * connections, Math.round(rough * seconds)));
}

async function shoot(origin: string, address: Address, connections: number, amount: number): Promise<number> {
  const request: Request =
    typeof address === 'string' ? { path: address } : { setupRequest: (one) => ({ ...one, path: address() }) };
  const result = await autocannon({ url: origin, connections, amount, headers, requests: [request], sampleInt: 20 });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0 || result.requests.total < amount)
    throw new Error(`${origin}${String(address)}: of ${amount} requests ${failed} failed`);
  return result.requests.total / result.duration;
}

/**
 * So many requests a second, evenly spread, sent on 64 connections whether answers come or not. Latency counts from when a
 * request was due, waiting for a connection included. (autocannon sends a second's requests in one burst.)
 *
 * @returns the latency in milliseconds that one request of a hundred exceeds
 */
export async function openLoop(
  origin: string,
  readers: () => string,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const total = Math.round(rate * seconds);
  const started = performance.now();
  const due = (index: number): number => started + (index / rate) * 1_000;
  const times: (number | undefined)[] = [];
  const requests: Promise<void>[] = [];
  try {
    for (let index = 0; index < total; index++) {
      const early = due(index) - performance.now();
      if (early > 0) await sleep(early);
      times.push(undefined);
      requests.push(answered(agent, origin, readers).then(() => void (times[index] = performance.now() - due(index))));
    }
    await Promise.race([Promise.all(requests), sleep(patienceMs)]);
    const now = performance.now();
    return percentile(
      times.map((time, index) => time ?? now - due(index)),
      0.99,
    );
  } finally {
    // Those that nobody waits for any longer may end as they will.
    for (const request of requests) request.catch(() => undefined);
    agent.destroy();
  }
}

function answered(agent: Agent, origin: string, address: Address): Promise<void> {
  const url = origin + (typeof address === 'string' ? address : address());
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode ?? 0}`));
      });
    }).once('error', reject);
  });
}
