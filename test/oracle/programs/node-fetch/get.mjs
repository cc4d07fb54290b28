import fetch from 'node-fetch';

const response = await fetch('https://api.example.com/lamps');
await response.text();
