// Preloaded into a Node program (node --require) that knows nothing of its owner: it stops when standard input closes.
'use strict';

const GRACE_MILLISECONDS = 8_000;

function leave() {
  setTimeout(() => process.exit(0), GRACE_MILLISECONDS).unref();
}

// A program that listens once would be killed by a second SIGTERM in the middle of its shutdown; this listener stays.
process.on('SIGTERM', leave);
process.stdin
  .on('end', () => process.kill(process.pid, 'SIGTERM'))
  .on('error', () => process.kill(process.pid, 'SIGTERM'))
  .resume();
process.stdin.unref?.();
