import mqtt from 'mqtt';

const client = mqtt.connect('mqtt://broker.example.com');
client.on('connect', () => {
  client.publish('presence', 'Hello mqtt', () => client.end(true));
});
