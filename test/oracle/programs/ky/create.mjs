import ky from 'ky';

const api = ky.create({ prefixUrl: 'https://api.example.com', retry: 0 });
await api.get('lamps').json();
