import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The library does so by itself only for the file that loads it first, and files share its module:
// what stays mounted goes on listening to the next file's keys.
afterEach(cleanup);
