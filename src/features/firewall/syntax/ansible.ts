/** Ansible: playbooks for three firewalls, one play for each end that listens, one task for each rule. */
import { type RuleEnd, type RuleEnds, endText, formatEnd } from '../model/ends.ts';
import type { WindowsTarget } from '../model/dynamic.ts';
import { versionsFor } from '../model/icmp.ts';
import { noteOf } from '../model/notes.ts';
import { contentText } from '../model/port-lists.ts';
import type { DirectedRules, SetToWrite } from '../model/to-write.ts';
import { ansibleString, yamlComment } from '../quote/yaml.ts';
import { FIREWALLD_CAN, richRules } from './firewalld-rich.ts';
import { type Block, type Syntax, trapOf } from './syntax.ts';
import { UFW_CAN, ufwContents, ufwWords } from './ufw.ts';
import { numberedName } from './objects.ts';
import {
  endsByWay,
  hasRpcKeyword,
  ruleName,
  scopeByWay,
  WINDOWS_CAN,
  type WindowsContent,
  windowsContents,
  windowsEnd,
  windowsRules,
  type WindowsWay,
  windowsWords,
} from './windows.ts';

/** A module's arguments, each as YAML has it. */
type Arguments = Readonly<Record<string, string>>;

interface Task {
  name: string;
  note: string;
  arguments: Arguments;
}

/** The tasks for the machines at one end. */
interface Play extends RuleEnds {
  hosts: RuleEnd;
  tasks: Task[];
  leftOut: readonly string[];
}

/** What differs between the modules. */
interface AnsibleModule {
  name: string;
  collection: string;
  /** Whose rules: RPC stays a keyword for Windows. */
  plays: (set: SetToWrite) => Play[];
}

/** The value that decides whether the rules are put in or taken out. */
const chosen = (isIn: string, isOut: string): string =>
  ansibleTemplate(`take_out | bool | ternary('${isOut}', '${isIn}')`);
const ansibleTemplate = (expression: string): string => `"{{ ${expression} }}"`;

const lines = (module: string, { name, note, arguments: all }: Task): string[] => [
  `    - name: ${ansibleString(name)}`,
  `      ${yamlComment(note)}`,
  `      ${module}:`,
  ...Object.entries(all).map(([key, value]) => `        ${key}: ${value}`),
];

function playbook(module: AnsibleModule, set: SetToWrite): Block[] {
  return [
    [`# ansible-galaxy collection install ${module.collection}`, '---'],
    ...module
      .plays(set)
      .flatMap(({ hosts, server, client, tasks, leftOut }): Block[] => [
        tasks.length === 0
          ? []
          : [
              `- name: ${ansibleString(`${set.name}: what ${endText(client)} may open on ${endText(server)}`)}`,
              `  hosts: ${hosts.word}`,
              '  vars:',
              '    take_out: false',
              '  tasks:',
              ...tasks.flatMap((task) => lines(module.name, task)),
            ],
        leftOut.map(yamlComment),
      ]),
  ];
}

const title = (targets: WindowsContent, { client }: RuleEnds): string =>
  `${contentText(targets)} from ${endText(client)}`;

const address = (end: RuleEnd): string => formatEnd(end, { any: 'any' });

function windowsTasks(directed: DirectedRules<WindowsTarget>, set: SetToWrite, way: WindowsWay): Task[] {
  const { permits, ...ends } = directed;
  const { profiles, program } = scopeByWay(way, set.windows);
  const { own, other } = endsByWay(way, ends);
  return windowsContents(permits, set).flatMap(({ targets, note }) =>
    versionsFor(targets[0], ends).map((version): Task => {
      const { protocol, port, icmp } = windowsWords(targets, 'RPC-EPMap', version);
      return {
        name: title(targets, ends),
        note,
        arguments: {
          name: ansibleString(ruleName(targets, version, numberedName(set, directed), way)),
          group: ansibleString(set.name),
          // A | would end the description (INetFwRule).
          description: ansibleString(note.replaceAll('|', '/')),
          direction: way,
          action: 'allow',
          enabled: 'true',
          protocol: ansibleString(protocol.toLowerCase()),
          ...(port === undefined ? {} : { [way === 'in' ? 'localport' : 'remoteport']: ansibleString(port) }),
          ...(icmp === undefined ? {} : { icmp_type_code: `["${icmp.type}:${icmp.code ?? '*'}"]` }),
          remoteip: ansibleString(windowsEnd(other, 'any')),
          localip: ansibleString(windowsEnd(own, 'any')),
          ...(profiles.length > 0 ? { profiles: ansibleString(profiles.join(',')) } : {}),
          ...(program === '' ? {} : { program: ansibleString(program) }),
          state: chosen('present', 'absent'),
        },
      };
    }),
  );
}

const WINDOWS: AnsibleModule = {
  name: 'community.windows.win_firewall_rule',
  collection: 'community.windows',
  plays: (set) =>
    windowsRules(set).map(({ way, directed }) => ({
      ...directed,
      hosts: endsByWay(way, directed).own,
      tasks: windowsTasks(directed, set, way),
    })),
};

const FIREWALLD: AnsibleModule = {
  name: 'ansible.posix.firewalld',
  collection: 'ansible.posix',
  plays: (set) =>
    set.directed.map((directed) => ({
      ...directed,
      hosts: directed.server,
      tasks: directed.permits.flatMap((permit) =>
        richRules(permit.target, directed).map((rule): Task => ({
          name: title([permit.target], directed),
          note: noteOf(permit, set),
          arguments: {
            rich_rule: ansibleString(rule),
            permanent: 'true',
            immediate: 'true',
            state: chosen('enabled', 'disabled'),
          },
        })),
      ),
    })),
};

const UFW: AnsibleModule = {
  name: 'community.general.ufw',
  collection: 'community.general',
  plays: (set) =>
    set.directed.map((directed) => ({
      ...directed,
      hosts: directed.server,
      tasks: ufwContents(directed.permits, set).map(({ targets, note }): Task => {
        const { protocol, port } = ufwWords(targets);
        return {
          name: title(targets, directed),
          note,
          arguments: {
            rule: 'allow',
            proto: protocol,
            from_ip: ansibleString(address(directed.client)),
            to_ip: ansibleString(address(directed.server)),
            ...(port === '' ? {} : { to_port: ansibleString(port) }),
            comment: ansibleString(`${set.name}: ${note}`.replaceAll("'", '’')),
            delete: ansibleTemplate('take_out | bool'),
          },
        };
      }),
    })),
};

const INVENTORY = 'Put a group or a host of your inventory behind hosts, in the place of the word in capitals.';

const syntaxFor = (module: AnsibleModule, fileEnding: string, can: Syntax['can'], trap: Syntax['trap']): Syntax => ({
  fileEnding,
  language: 'text',
  trap: (set) => `${INVENTORY} ${trapOf({ trap }, set)}`.trimEnd(),
  can,
  comment: yamlComment,
  write: (set) => playbook(module, set),
  undo: ({ name }) => [`ansible-playbook ${name}${fileEnding} --extra-vars take_out=true`],
});

export const ansibleWindows = syntaxFor(WINDOWS, '-ansible-windows.yml', WINDOWS_CAN, (set) =>
  hasRpcKeyword(set)
    ? 'For RPC the port is the keyword RPC or RPC-EPMap, so the firewall follows the endpoint mapper.'
    : '',
);
export const ansibleFirewalld = syntaxFor(
  FIREWALLD,
  '-ansible-firewalld.yml',
  FIREWALLD_CAN,
  'The rules go into the default zone. A rich rule has no name: where another set has the same one, taking this set out takes it from both.',
);
export const ansibleUfw = syntaxFor(
  UFW,
  '-ansible-ufw.yml',
  UFW_CAN,
  'The rules are for what the machine receives; the first one that matches decides, so a deny that stands earlier wins.',
);
