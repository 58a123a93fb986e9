// Reads the simulated plant with @bacnet-js/client: PORT of the plant and the numbers of an analog input and of an accumulator. Prints, a line each, who the device is,
// how long its list of objects is, both values with unit and name, and the first change that each subscription tells.
const { default: Client } = require('@bacnet-js/client');

const [port, input, counter] = process.argv.slice(2).map(Number);
const client = new Client({ port: 0, interface: '127.0.0.1', broadcastAddress: '127.0.0.1', apduTimeout: 10000 });
const plant = { address: `127.0.0.1:${port}` };
const say = (line) => process.stdout.write(line + '\n');
const first = (event) => new Promise((done) => client.once(event, done));
const fail = (e) => {
  process.stderr.write(String(e.stack ?? e) + '\n');
  process.exit(1);
};

async function run() {
  const answer = first('iAm');
  client.whoIs(plant, { lowLimit: 1000, highLimit: 1002 });
  const { payload } = await answer;
  say(`device ${payload.deviceId} ${payload.maxApdu} ${payload.segmentation}`);
  const list = await client.readProperty(plant, { type: 8, instance: payload.deviceId }, 76);
  say(`objects ${list.values.length}`);
  const read = await client.readPropertyMultiple(plant, [[0, input], [23, counter]].map(([type, instance]) => ({ objectId: { type, instance }, properties: [{ id: 85 }, { id: 117 }, { id: 77 }] })));
  for (const { objectId, values } of read.values) say(`value ${objectId.type}:${objectId.instance} ${values.map((v) => v.value[0].value).join(' ')}`);
  const refused = await client.readProperty(plant, { type: 0, instance: 9999 }, 85).then(() => 'read', (e) => /code:? ?(\d+)/i.exec(e.message)?.[1] ?? e.message);
  say(`refused ${refused}`);
  const told = first('covNotifyUnconfirmed');
  await client.subscribeCov(plant, { type: 0, instance: input }, 7, false, false, 60);
  const change = (await told).payload;
  say(`told ${change.subscriberProcessId} ${change.monitoredObjectId.type}:${change.monitoredObjectId.instance} ${change.values[0].value[0].value}`);
  const confirmed = first('covNotify');
  await client.subscribeCov(plant, { type: 23, instance: counter }, 8, false, true, 60);
  const { payload: sure } = await confirmed;
  say(`confirmed ${sure.subscriberProcessId} ${sure.monitoredObjectId.type}:${sure.monitoredObjectId.instance} ${sure.values[0].value[0].value}`);
  process.exit(0);
}

client.on('error', fail);
setTimeout(() => fail(new Error('time out')), 60000);
client.on('listening', () => run().catch(fail));
