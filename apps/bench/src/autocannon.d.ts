/** What we use of autocannon, which brings no types: https://github.com/mcollina/autocannon#api */
declare module 'autocannon' {
  export interface Request {
    path?: string;
    setupRequest?: (request: Request) => Request;
  }

  export interface Options {
    url: string;
    connections: number;
    /** How many requests in all. */
    amount: number;
    /** Milliseconds between looks at whether it is done. */
    sampleInt: number;
    headers: Record<string, string>;
    requests: Request[];
  }

  export interface Result {
    /** Seconds. */
    duration: number;
    requests: { total: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
