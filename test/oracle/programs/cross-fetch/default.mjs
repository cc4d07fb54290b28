import fetch from 'cross-fetch';

const response = await fetch('https://api.example.com/lamps');
await response.text();
