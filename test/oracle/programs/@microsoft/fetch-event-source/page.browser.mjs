import { fetchEventSource } from '@microsoft/fetch-event-source';

const controller = new AbortController();
await fetchEventSource('https://feed.example.com/prices', {
  fetch,
  signal: controller.signal,
  onmessage: () => controller.abort(),
});
