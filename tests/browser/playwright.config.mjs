import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const DEBIAN = '/usr/bin/chromium';
const { CHROMIUM = existsSync(DEBIAN) ? DEBIAN : undefined, VRAAGSTUK_URL } = process.env;

// The system's Chromium runs as root in a container, and asks the network for nothing of its own.
const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: '.',
  forbidOnly: true,
  fullyParallel: true,
  // Limits are there for what hangs: a busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: VRAAGSTUK_URL,
    browserName: 'chromium',
    locale: 'nl-NL',
    // What is kept for later is tested by itself; every test else asks the server.
    serviceWorkers: 'block',
    viewport: { width: 1400, height: 900 },
    launchOptions: CHROMIUM ? { executablePath: CHROMIUM, args: ARGS } : {},
  },
});
