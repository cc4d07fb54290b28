const { LoopsClient } = require('loops');
const { email } = JSON.parse(process.env.VISITOR);

const loops = new LoopsClient('key');
loops.sendEvent({ email, eventName: 'signup' });
