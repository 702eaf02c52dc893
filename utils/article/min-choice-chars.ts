/**
 * A block with less text than this (UTF-16 code units) is no article: as a choice for a site it is
 * neither remembered nor used. In a file of its own, because the picker's script needs nothing else
 * of extraction.
 */
export const MIN_CHOICE_CHARS = 140;
