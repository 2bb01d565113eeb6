import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { CityWrite } from './city-transaction';
import { ProblemException } from './problem';

/** What a creating request said of itself; without a key it may take effect each time it comes. */
export interface Repeatable {
  key: string | null;
  /** Over method, address and body: a key stands for one request. */
  requestHash: string;
}

/**
 * A creating request's `Idempotency-Key`, for `once`.
 *
 * @throws ProblemException 400 `invalid-idempotency-key` for one that is empty or too long
 */
export const Idempotency = createParamDecorator((_: unknown, context: ExecutionContext): Repeatable => {
  const { method, url, body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const key = headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)))
    throw new ProblemException(400, 'invalid-idempotency-key', 'Idempotency-Key takes 1 to 200 visible characters');
  const requestHash = createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('base64url');
  return { key: key ?? null, requestHash };
});

/**
 * Lets a request take effect once, however often it comes: the answer is kept in the effect's own transaction, and a
 * repetition gets it again. One that comes while the first is still at work waits for it.
 *
 * @param effect the rest of the transaction; its answer must be JSON
 * @throws ProblemException 422 `idempotency-key-reused` where the key has stood for another request
 */
export async function once<Answer>(
  { manager, recordedAt, author }: CityWrite,
  { key, requestHash }: Repeatable,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  if (key === null || author.memberId === null) return effect();
  const [claimed] = await manager.query<{ key: string }[]>(
    `INSERT INTO idempotency_key (member_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [author.memberId, key, requestHash, recordedAt],
  );
  if (!claimed) {
    const [earlier] = await manager.query<{ hash: string; answer: Answer }[]>(
      'SELECT request_hash AS hash, answer FROM idempotency_key WHERE member_id = $1 AND key = $2',
      [author.memberId, key],
    );
    if (earlier?.hash === requestHash) return earlier.answer;
    throw new ProblemException(422, 'idempotency-key-reused', 'This Idempotency-Key has stood for another request');
  }
  const answer = await effect();
  await manager.query('UPDATE idempotency_key SET answer = $3 WHERE member_id = $1 AND key = $2', [
    author.memberId,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}
