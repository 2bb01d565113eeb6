import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { CityWrite } from './city-transaction';
import { ProblemException } from './problem';

/** A creating request as it can be recognised when it comes a second time. */
export interface OnceOnly {
  /** Null: the client gave no `Idempotency-Key`, and each request has its effect. */
  key: string | null;
  requestHash: string;
}

/** The `Idempotency-Key` of a creating request, with a hash of what it asks for. */
export const Once = createParamDecorator((_: unknown, context: ExecutionContext): OnceOnly => {
  const { headers, method, url, body } = context.switchToHttp().getRequest<FastifyRequest>();
  const key = headers['idempotency-key'] ?? null;
  if (key !== null && (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)))
    throw new ProblemException(400, 'invalid-request', 'Idempotency-Key takes up to 200 characters without spaces');
  const asked = JSON.stringify([method, url, body ?? null]);
  return { key, requestHash: createHash('sha256').update(asked).digest('base64url') };
});

/**
 * Runs an effect once per key and person: a repeated request gets the first one's answer. The key is written in the effect's
 * transaction, so that neither is ever there without the other; requests at the same time wait for the first.
 *
 * @param effect what to do and to answer with; the answer is kept as JSON
 * @throws ProblemException 422 `key-reused` where the same key comes with another request
 */
export async function once<Answer>(
  { manager, author }: CityWrite,
  { key, requestHash }: OnceOnly,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  if (key === null || author.memberId === null) return effect();
  const taken = await manager.query<unknown[]>(
    `INSERT INTO idempotency_key (member_id, key, request_hash, created_at) VALUES ($1, $2, $3, now())
     ON CONFLICT DO NOTHING RETURNING key`,
    [author.memberId, key, requestHash],
  );
  if (taken.length === 0) {
    const [first] = await manager.query<{ request_hash: string; answer: Answer }[]>(
      'SELECT request_hash, answer FROM idempotency_key WHERE member_id = $1 AND key = $2',
      [author.memberId, key],
    );
    if (first?.request_hash !== requestHash)
      throw new ProblemException(422, 'key-reused', 'This Idempotency-Key was used for another request');
    return first.answer;
  }
  const answer = await effect();
  await manager.query('UPDATE idempotency_key SET answer = $3 WHERE member_id = $1 AND key = $2', [
    author.memberId,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}
