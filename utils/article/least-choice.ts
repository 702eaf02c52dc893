/**
 * A block with less text than this (UTF-16 code units) is no article: as a choice for a site it is
 * neither remembered nor used.
 */
export const LEAST_CHOICE = 140;
