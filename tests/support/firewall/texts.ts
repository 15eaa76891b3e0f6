/** A set in one syntax, whole as it is copied or saved. */
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import type { Syntax } from '#features/firewall/syntax/syntax.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';

export const textIn = (syntax: Syntax, set: RuleSet): string => writeRules(syntax, set).text;
