import { defineConfig } from '@playwright/test';

const { CHROMIUM, VRAAGSTUK_URL } = process.env;

// The system's Chromium runs as root in a container, and asks the network for nothing of its own.
const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: '.',
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: VRAAGSTUK_URL,
    browserName: 'chromium',
    launchOptions: CHROMIUM ? { executablePath: CHROMIUM, args: ARGS } : {},
  },
});
