using System.CommandLine;

return new RootCommand("Lingtan").Parse(args).Invoke();
