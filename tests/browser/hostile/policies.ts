import type { End, HostilePage } from './hostile-page.ts';

const under = (
  name: string,
  headers: Record<string, string>,
  ends: readonly End[] = ['reader'],
): HostilePage => ({
  name: `is served with ${name}`,
  ends,
  headers,
});
const csp = (policy: string, ends?: readonly End[]) =>
  under(policy, { 'content-security-policy': policy }, ends);

/** Pages whose headers forbid much. */
export const POLICIES: readonly HostilePage[] = [
  csp("default-src 'none'"),
  csp("default-src 'none'; script-src 'nonce-page'; style-src 'none'"),
  csp("frame-src 'none'; child-src 'none'"),
  csp("frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
  csp("require-trusted-types-for 'script'; trusted-types 'none'"),
  csp('sandbox', ['tab']),
  csp('sandbox allow-scripts', ['tab']),
  csp('sandbox allow-scripts allow-same-origin', ['reader', 'tab']),
  csp('upgrade-insecure-requests; block-all-mixed-content'),
  under('Cross-Origin-Embedder-Policy: require-corp', {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  }),
  under('Cross-Origin-Embedder-Policy: credentialless', {
    'cross-origin-embedder-policy': 'credentialless',
    'cross-origin-opener-policy': 'same-origin',
  }),
  under('every feature forbidden', {
    'permissions-policy': [
      'camera',
      'clipboard-read',
      'clipboard-write',
      'fullscreen',
      'focus-without-user-activation',
      'keyboard-map',
      'sync-xhr',
      'translator',
      'language-detector',
      'unload',
      'autoplay',
    ]
      .map((name) => `${name}=()`)
      .join(', '),
  }),
  under('X-Frame-Options, and no referrer', {
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }),
  under('Clear-Site-Data', { 'clear-site-data': '"storage"' }),
];
