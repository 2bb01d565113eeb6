import { judgePassword } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';
import { ProblemException } from '../platform/problem';

/** Argon2id at OWASP's minimum of memory and passes; the algorithm is the library's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How long a one-time password can be used. */
export const oneTimePasswordHolds = `interval '7 days'`;

@Injectable()
export class Passwords {
  /** What passwords of unknown accounts are held against, so that the answer takes them as long. */
  private readonly nobodys = hash(randomBytes(32).toString('base64'), cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /** @param passwordHash undefined where there is no such account; false after the same work */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const matched = await verify(passwordHash ?? (await this.nobodys), password);
    return matched && passwordHash !== undefined;
  }
}

/**
 * Holds a chosen password to what the domain demands.
 *
 * @throws ProblemException 400 `weak-password` with the fault's code
 */
export function refuseWeak(password: string, about: readonly string[]): void {
  const { fault } = judgePassword(password, about);
  if (fault)
    throw new ProblemException(400, 'weak-password', 'This password is too easy to guess', [
      { path: 'password', code: fault, message: fault },
    ]);
}

/** Letters and digits that can't be taken for each other when read from paper. */
const legible = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 100 random bits in groups of five signs. */
export function makeOneTimePassword(): string {
  const sign = (): string => legible.charAt(randomInt(legible.length));
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, sign).join('')).join('-');
}
