/**
 * Lets the screen be drawn and clicks be heard. By a message, because timers wait some milliseconds each, and a second
 * in a window that nobody sees.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
