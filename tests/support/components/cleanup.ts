import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The library does this by itself for the first file that loads it; files here share its module.
afterEach(cleanup);
