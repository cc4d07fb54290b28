import { connect } from 'node:http2';

const session = connect('https://api.example.com');
const stream = session.request({ ':path': '/lamps' });
stream.resume();
stream.on('end', () => session.close());
stream.end();
