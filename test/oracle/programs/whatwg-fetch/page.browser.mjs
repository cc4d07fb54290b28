import { fetch as fetchPolyfill } from 'whatwg-fetch';

const response = await fetchPolyfill('https://api.example.com/lamps');
document.title = String(response.status);
