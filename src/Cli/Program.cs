using Lingtan.Cli;

HugePages.Ask();
return await LingtanCommand.RunProcessAsync(args).ConfigureAwait(false);
