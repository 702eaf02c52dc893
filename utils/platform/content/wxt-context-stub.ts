/**
 * Stands in for WXT's content script context (see `wxt.config.ts`). That one listens for an event
 * which the page can send too, to end what a stale script has begun; ours ask `isExtensionAlive`
 * instead, so none of it is used, and it would be a twentieth of the content script.
 */
export class ContentScriptContext {}
