using Lingtan.Cli;

return await LingtanCommand.RunProcessAsync(args).ConfigureAwait(false);
