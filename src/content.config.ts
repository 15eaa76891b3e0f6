/** Loaders × schemas, and nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from '#content-model/guide.ts';
import { portFileSchema } from '#content-model/port.ts';
import { protocolSchema } from '#content-model/protocol.ts';
import { scenarioSchema } from '#content-model/scenario.ts';
import { serviceSchema } from '#content-model/service.ts';
import { sourceSchema } from '#content-model/source.ts';
import { useSchema } from '#content-model/use.ts';

const files = (folder: string, pattern = '*.mdx') => glob({ base: `./content/${folder}`, pattern });

export const collections = {
  services: defineCollection({ loader: files('services'), schema: serviceSchema }),
  ports: defineCollection({ loader: files('ports'), schema: portFileSchema }),
  protocols: defineCollection({ loader: files('protocols'), schema: protocolSchema }),
  guides: defineCollection({ loader: files('guides'), schema: guideSchema }),
  scenarios: defineCollection({ loader: files('scenarios'), schema: scenarioSchema }),
  uses: defineCollection({ loader: files('uses', '*.json'), schema: useSchema }),
  sources: defineCollection({ loader: files('sources', '*.json'), schema: sourceSchema }),
};
