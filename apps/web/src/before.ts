import { config as checkShapes } from 'zod';
import { allowEmptying } from './app/trusted-types';

// Runs before all else, as an entry of its own: schemas are built as soon as their module is read.

// Compiled checks would need `eval`, which the policy of the page forbids.
checkShapes({ jitless: true });
allowEmptying();
