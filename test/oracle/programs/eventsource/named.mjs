import { EventSource } from 'eventsource';

const events = new EventSource('https://feed.example.com/prices');
events.onmessage = () => events.close();
