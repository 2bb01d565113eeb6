import { z } from 'zod';

/** A thing's id in an address. */
export const Id = z.uuid();
