/** The test of this folder: a page that complains, or that asks another host, fails it. */
import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

interface Options {
  /** Complaints that a test provokes on purpose, such as the 404 it asks for. */
  expectedComplaints: RegExp[];
}

interface Fixtures {
  /** What the pages of this test have complained of so far. */
  complaints: string[];
}

/** The policy's violations reach the console of every page, whatever the browser logs by itself. */
const reportViolations = () => {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`Content-Security-Policy: ${event.violatedDirective} refused ${event.blockedURI}`);
  });
};

const isLocal = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return !/^(?:https?|wss?):$/.test(protocol) || hostname === 'localhost';
};

async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(reportViolations);
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (problem) => complaints.push(String(problem.error())));
  context.on('request', (request) => {
    if (!isLocal(request.url())) complaints.push(`A request left the host: ${request.url()}`);
  });
}

export const test = base.extend<Options & Fixtures>({
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = [];
      await listen(context, complaints);
      await use(complaints);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)));
      base.expect(unexpected, 'complaints of the pages').toEqual([]);
    },
    { auto: true },
  ],
});
