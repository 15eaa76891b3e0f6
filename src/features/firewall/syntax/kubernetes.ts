/** Kubernetes: a NetworkPolicy for the pods at each end that listens; for those that open connections, too. */
import { EVERYONE, inCidr } from '../model/addresses.ts';
import type { Capabilities } from '../model/capabilities.ts';
import { endText, formatEnd } from '../model/ends.ts';
import { noteOf } from '../model/notes.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { yamlComment } from '../quote/yaml.ts';
import { allLeftOut, numberedName, withRules } from './objects.ts';
import type { Block, Syntax } from './syntax.ts';

const NO_PROTOCOLS = 'A NetworkPolicy knows TCP, UDP and SCTP and no other protocol.';

const CAN: Capabilities = {
  transports: ['tcp', 'udp', 'sctp'],
  lowestPort: 1,
  ipProtocols: [],
  icmp: false,
  nameLength: 50,
  lists: 'all',
  unaddressed: ['server'],
  sending: { unaddressed: ['client'] },
  writes: ['egress'],
  because: {
    deny: 'Pods that a policy selects take nothing else in any case; whether that is logged is up to the network plugin.',
    ports: `${NO_PROTOCOLS} Its ports begin with 1.`,
    ipProtocol: NO_PROTOCOLS,
    icmp: `${NO_PROTOCOLS} Whether it holds ICMP back is left to the network plugin.`,
  },
};

/** What a policy is for: what comes to its pods, or what they open. */
interface PolicySide {
  type: 'Ingress' | 'Egress';
  /** The word in front of the other end. */
  word: 'from' | 'to';
  pods: 'client' | 'server';
  peer: 'client' | 'server';
}
const INGRESS: PolicySide = { type: 'Ingress', word: 'from', pods: 'server', peer: 'client' };
const EGRESS: PolicySide = { type: 'Egress', word: 'to', pods: 'client', peer: 'server' };

/** The blocks at the other end. One that is not filled in is no network, and the API server refuses the policy. */
const blocks = (directed: DirectedRules, { peer }: PolicySide): string[] =>
  directed[peer].address.kind === 'any'
    ? directed.versions.map((version) => `"${EVERYONE[version]}"`)
    : formatEnd(directed[peer], { any: '', ip: (address) => `"${inCidr(address)}"` }).split(', ');

function port({ target, reasons }: DirectedRules['permits'][number], set: SetToWrite): string[] {
  if (target.kind !== 'ports') return [];
  return [
    `        ${yamlComment(noteOf({ reasons }, set))}`,
    `        - protocol: ${target.transport.toUpperCase()}`,
    `          port: ${target.from}`,
    ...(target.from === target.to ? [] : [`          endPort: ${target.to}`]),
  ];
}

/** Called after its pods; of several for the same pods each has its number. */
const policyName = (set: SetToWrite, directed: DirectedRules, side: PolicySide): string =>
  `${numberedName(set, directed)}-${directed[side.pods].id}${side === EGRESS ? '-out' : ''}`;

const policy = (directed: DirectedRules, side: PolicySide, set: SetToWrite): Block => [
  '---',
  yamlComment(
    side === INGRESS
      ? `What ${endText(directed.client)} may open on the pods that stand for ${endText(directed.server)}.`
      : `What the pods that stand for ${endText(directed.client)} may open on ${endText(directed.server)}.`,
  ),
  'apiVersion: networking.k8s.io/v1',
  'kind: NetworkPolicy',
  'metadata:',
  `  name: ${policyName(set, directed, side)}`,
  '  labels:',
  `    app.kubernetes.io/part-of: ${set.name}`,
  'spec:',
  '  podSelector:',
  '    matchLabels:',
  `      app.kubernetes.io/name: ${directed[side.pods].word}`,
  '  policyTypes:',
  `    - ${side.type}`,
  `  ${side.type.toLowerCase()}:`,
  `    - ${side.word}:`,
  ...blocks(directed, side).flatMap((cidr) => ['        - ipBlock:', `            cidr: ${cidr}`]),
  '      ports:',
  ...directed.permits.flatMap((permit) => port(permit, set)),
];

const FILE_ENDING = '-k8s.yaml';

const TRAP =
  'Pods that any policy selects take nothing else from then on: what they need besides wants a policy, too. Put the label of your pods in the place of the word in capitals behind app.kubernetes.io/name. An ipBlock is for addresses outside the cluster: those of pods change, and a load balancer may put its own in the place of the client’s. Nothing is held back where the network plugin knows no policies.';

export const kubernetes: Syntax = {
  fileEnding: FILE_ENDING,
  language: 'text',
  trap: ({ sending }) =>
    `${sending ? 'Pods that a policy for egress selects open nothing else from then on, and ask no name server: let them reach it (UDP and TCP 53) by a policy of yours first. ' : ''}${TRAP}`,
  can: CAN,
  comment: yamlComment,
  write: (set) => [
    [`# kubectl apply --namespace NAMESPACE --filename ${set.name}${FILE_ENDING}`],
    ...withRules(set).map((directed) => policy(directed, INGRESS, set)),
    ...(set.sending ? withRules(set.sending).map((directed) => policy(directed, EGRESS, set)) : []),
    allLeftOut(set).map(yamlComment),
  ],
  undo: (set) => [
    `kubectl delete networkpolicy --namespace NAMESPACE --selector app.kubernetes.io/part-of=${set.name}`,
  ],
};
