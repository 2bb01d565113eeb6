import { Injectable } from '@nestjs/common';
import { isIPv6 } from 'node:net';
import { ProblemException } from '../platform/problem';

const minute = 60_000;

/** Failures from one address, whoever they were for, within a quarter of an hour. An office may share an address. */
const failuresPerAddress = { most: 50, within: 15 * minute };
/** Failures for one account from one address before each further try has to wait twice as long as the one before. */
const freeFailures = 5;
const longestWait = 15 * minute;
/** After so long without a failure, an account is as if nothing had happened. */
const forgottenAfter = 60 * minute;
/** Ways over the identity provider that one address may begin: each leaves a row until it comes back or times out. */
const beginningsPerAddress = { most: 600, within: 10 * minute };

interface Count {
  count: number;
  since: number;
  notBefore: number;
}

/**
 * Slows guessing down. The wait belongs to account and address together: who guesses at somebody's password from elsewhere
 * locks out nobody but themselves.
 *
 * Kept in the memory of this process. Several processes behind one balancer each count their own share.
 */
@Injectable()
export class SignInLimits {
  private readonly addresses = new Counts();
  private readonly accounts = new Counts();
  private readonly beginnings = new Counts();

  /**
   * To be asked before a password is looked at; counts as a failure until `succeeded` takes it back, so that many at once get
   * no further than one by one.
   *
   * @throws ProblemException 429 `too-many-attempts` with the seconds to wait
   */
  attempt(address: string, account: string): void {
    const now = Date.now();
    const network = networkOf(address);
    const fromHere = this.addresses.get(network, failuresPerAddress.within, now);
    if (fromHere.count >= failuresPerAddress.most) refuse(fromHere.since + failuresPerAddress.within - now);
    const atThis = this.accounts.get(`${network} ${account}`, forgottenAfter, now);
    if (now < atThis.notBefore) refuse(atThis.notBefore - now);
    fromHere.count++;
    atThis.count++;
    atThis.since = now;
    if (atThis.count > freeFailures)
      atThis.notBefore = now + Math.min(longestWait, 1_000 * 2 ** (atThis.count - freeFailures - 1));
  }

  succeeded(address: string, account: string): void {
    const network = networkOf(address);
    this.accounts.forget(`${network} ${account}`);
    this.addresses.get(network, failuresPerAddress.within, Date.now()).count--;
  }

  /** @throws ProblemException 429 `too-many-attempts` */
  begin(address: string): void {
    const now = Date.now();
    const begun = this.beginnings.get(networkOf(address), beginningsPerAddress.within, now);
    if (++begun.count > beginningsPerAddress.most) refuse(begun.since + beginningsPerAddress.within - now);
  }
}

/** Counts by key, bounded in number: the one not touched for longest goes first. */
class Counts {
  private readonly counts = new Map<string, Count>();

  get(key: string, within: number, now: number): Count {
    const known = this.counts.get(key);
    const count = known && now < known.since + within ? known : { count: 0, since: now, notBefore: 0 };
    this.counts.delete(key);
    this.counts.set(key, count);
    if (this.counts.size > 20_000) this.counts.delete(this.counts.keys().next().value ?? key);
    return count;
  }

  forget(key: string): void {
    this.counts.delete(key);
  }
}

function refuse(waitMs: number): never {
  throw new ProblemException(429, 'too-many-attempts', 'Too many attempts; wait before the next', [], {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
  });
}

/** One household or server of IPv6 has a whole /64 to itself. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array.from({ length: 8 - first.length - last.length }, () => '0') : [];
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
