import type { Result } from './result';

type Answered<Method> = Method extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Promise<Result<Awaited<Answer>>>
  : never;

/**
 * A service in another context, as its callers see it: each method takes the same arguments and
 * answers with a {@link Result}; nothing is thrown.
 */
export type Client<Service> = { readonly [Method in keyof Service]: Answered<Service[Method]> };
