/** `kubectl get services`: ports of the cluster's addresses, and of every node for NodePort and LoadBalancer. */
import type { Transport } from '#content-model/vocab.ts';
import { parsePort, reachOfAddress } from '../address-and-port.ts';
import { asHeading, asListeners, asUnparsed, completeListener, type LineReader } from '../line-result.ts';
import type { Listener } from '../listing.ts';
import type { StartReader } from '../listing-kind.ts';

const KIND = 'kubectl-services';
const TYPE = /^(?:ClusterIP|NodePort|LoadBalancer|ExternalName)$/;
/** The ports of one service. */
const PORTS = /^\d{1,9}(?::\d{1,9})?\/(?:TCP|UDP|SCTP)(?:,|$)/;
const PORT = /^(\d{1,9})(?::(\d{1,9}))?\/(TCP|UDP|SCTP)$/;

function listenerOf(line: number, text: string, address: string, name: string): Listener | string {
  const [, port = '', nodePort, transport = 'TCP'] = PORT.exec(text) ?? [];
  const from = parsePort(nodePort ?? port, 'numbers for ports');
  const inner = parsePort(port, 'numbers for ports');
  if (typeof from === 'string') return from;
  if (typeof inner === 'string') return inner;
  const onNodes = nodePort !== undefined;
  return completeListener({
    kind: KIND,
    line,
    transport: transport.toLowerCase() as Transport,
    from,
    address: onNodes ? '' : address,
    reach: onNodes ? 'world' : reachOfAddress(address),
    remark: onNodes ? `service ${name}, port ${inner} on every node` : `service ${name}, inside the cluster`,
    inside: onNodes ? { image: name, port: inner } : null,
  });
}

const rows: LineReader = ({ number, fields }) => {
  if (fields.includes('CLUSTER-IP') && fields.includes('PORT(S)')) return asHeading(KIND);
  const typed = fields.findIndex((field, at) => at > 0 && at < 3 && TYPE.test(field));
  // Up to Kubernetes 1.7 there was no column of the type: the cluster's address stands behind the name.
  const type = typed >= 0 ? typed : fields.findIndex((_, at) => at < 2 && PORTS.test(fields[at + 3] ?? ''));
  const ports = fields[type + 3] ?? '';
  if (type < 0) return undefined;
  // A service without an address leads to its pods by their names; nobody listens for it.
  if (ports === '<none>' || fields[type] === 'ExternalName' || fields[type + 1] === 'None') return asHeading(KIND);
  const words = ports.split(',');
  if (!words.every((word) => PORT.test(word))) return undefined;
  const name = fields.slice(0, typed >= 0 ? typed : type + 1).join('/');
  const found = words.map((word) => listenerOf(number, word, fields[type + 1] ?? '', name));
  const problem = found.find((one) => typeof one === 'string');
  if (typeof problem === 'string') return asUnparsed(KIND, problem);
  const [first, ...others] = found.filter((one) => typeof one === 'object');
  return first && asListeners([first, ...others]);
};

export const kubectlServicesReader: StartReader = () => ({ read: rows });
