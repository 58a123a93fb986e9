// A BACnet/IP device made with @bacnet-js/client, for the tests of the driver: PORT and what it cannot do (no-multiple, no-changes, no-foreign).
// Lines on standard input change it: "set TYPE:INSTANCE VALUE"; "forget" ends all subscriptions, as a restart does. It prints what it was asked.
const { default: Client } = require('@bacnet-js/client');
const readline = require('node:readline');

const [port, ...cannot] = process.argv.slice(2);
const device = 1234;
const [UNSIGNED, SIGNED, REAL, DOUBLE, BITS, ENUMERATED] = [2, 3, 4, 5, 8, 9];
const flags = (bits) => [{ type: BITS, value: { bitsUsed: 4, value: [bits] } }];

// Kind:number → property → values. Bits count from the first: 1 alarm, 2 fault, 4 overridden, 8 out of service.
const objects = {
  '0:1': { 85: [{ type: REAL, value: 230.5 }], 111: flags(0), 117: [{ type: ENUMERATED, value: 5 }], 103: [{ type: ENUMERATED, value: 0 }] },
  '0:2': { 85: [{ type: REAL, value: 12.25 }], 111: flags(2), 117: [{ type: ENUMERATED, value: 62 }] },
  '2:5': { 85: [{ type: REAL, value: NaN }], 111: flags(0), 117: [{ type: ENUMERATED, value: 95 }] },
  '5:3': { 85: [{ type: ENUMERATED, value: 1 }], 111: flags(4) },
  '19:4': { 85: [{ type: UNSIGNED, value: 3 }], 111: flags(8) },
  '23:7': { 85: [{ type: UNSIGNED, value: 4000000000 }], 111: flags(0), 117: [{ type: ENUMERATED, value: 19 }] },
  '45:1': { 85: [{ type: SIGNED, value: -123456 }], 111: flags(0), 117: [{ type: ENUMERATED, value: 48 }] },
  '46:1': { 85: [{ type: DOUBLE, value: 16777217.5 }], 111: flags(0), 117: [{ type: ENUMERATED, value: 19 }] },
};
for (let i = 100; i < 160; i++) objects[`0:${i}`] = { 85: [{ type: REAL, value: i / 8 }], 111: flags(0), 117: [{ type: ENUMERATED, value: 48 }] };

const say = (line) => process.stdout.write(line + '\n');
const client = new Client({ port: Number(port), interface: '127.0.0.1', broadcastAddress: '127.0.0.1', apduTimeout: 3000 });
const subscriptions = new Map();

client.on('error', (e) => process.stderr.write(String(e) + '\n'));
client.on('listening', () => say('ready'));
client.on('whoIs', ({ header, payload }) => {
  say(`whoIs ${header.func}`);
  const { lowLimit, highLimit } = payload ?? {};
  if (lowLimit !== undefined && (device < lowLimit || device > highLimit)) return;
  client.iAmResponse(header.sender, device, 3, 260);
});
client.on('readProperty', ({ header, invokeId, payload }) => {
  const { objectId, property } = payload;
  say(`readProperty ${objectId.type}:${objectId.instance} ${property.id}`);
  const known = objects[`${objectId.type}:${objectId.instance}`];
  if (!known) return client.errorResponse(header.sender, 12, invokeId, 1, 31);
  if (!known[property.id]) return client.errorResponse(header.sender, 12, invokeId, 2, 32);
  client.readPropertyResponse(header.sender, invokeId, objectId, property, known[property.id]);
});
if (!cannot.includes('no-multiple')) {
  client.on('readPropertyMultiple', ({ header, invokeId, payload }) => {
    say(`readPropertyMultiple ${payload.properties.length}`);
    const refused = (errorClass, errorCode) => [{ value: { type: 'BacnetError', errorClass, errorCode } }];
    client.readPropertyMultipleResponse(header.sender, invokeId, payload.properties.map(({ objectId, properties }) => {
      const known = objects[`${objectId.type}:${objectId.instance}`];
      return { objectId, values: properties.map((property) => ({ property, value: !known ? refused(1, 31) : (known[property.id] ?? refused(2, 32)) })) };
    }));
  });
}

const tell = ({ to, process: id, object, until, confirmed }) => {
  const key = `${object.type}:${object.instance}`;
  const values = [85, 111].map((p) => ({ property: { id: p }, value: objects[key][p] }));
  const left = Math.max(0, Math.round((until - Date.now()) / 1000));
  if (!confirmed) return client.unconfirmedCOVNotification(to, id, device, object, left, values);
  client.confirmedCOVNotification(to, object, id, device, left, values).then(() => say('confirmed'), (e) => say(`unconfirmed ${e.message}`));
};
if (!cannot.includes('no-changes')) {
  client.on('subscribeCov', ({ header, invokeId, payload }) => {
    const object = payload.monitoredObjectId;
    const key = `${object.type}:${object.instance}`;
    say(`subscribeCov ${key} ${payload.lifetime}`);
    if (!objects[key]) return client.errorResponse(header.sender, 5, invokeId, 1, 31);
    const subscription = { to: header.sender, process: payload.subscriberProcessId, object, until: Date.now() + payload.lifetime * 1000, confirmed: payload.issueConfirmedNotifications };
    subscriptions.set(key, subscription);
    client.simpleAckResponse(header.sender, 5, invokeId);
    tell(subscription);
  });
}
client.on('registerForeignDevice', ({ header, payload }) => {
  say(`registerForeignDevice ${payload.ttl}`);
  client.resultResponse(header.sender, cannot.includes('no-foreign') ? 0x30 : 0);
});

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const [word, key, value] = line.split(' ');
  if (word === 'forget') subscriptions.clear();
  if (word === 'set') objects[key][85][0].value = Number(value);
  if (subscriptions.has(key)) tell(subscriptions.get(key));
  say(`done ${line}`);
}).on('close', () => process.exit(0));
