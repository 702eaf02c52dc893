import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The library does this by itself only where each file has modules of its own.
afterEach(cleanup);
