import needle from 'needle';

await needle('get', 'https://api.example.com/lamps');
