import type { Client } from '../../../utils/contract/result';
import { done, failed, type Result } from '../../../utils/contract/result';

/**
 * A service in this very context, called as one in another is: with results.
 *
 * @param refusal what every call fails with; null while they are carried out.
 */
export function clientOf<Service extends object>(
  service: Service,
  refusal: () => Result<never> | null = () => null,
): Client<Service> {
  const methods = Object.entries(service).map(([name, method]) => [
    name,
    async (...args: never[]) =>
      refusal() ?? (method as (...args: never[]) => Promise<unknown>)(...args).then(done, failed),
  ]);
  return Object.fromEntries(methods) as Client<Service>;
}
