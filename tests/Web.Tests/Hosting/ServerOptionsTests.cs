using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

/// <summary>What is said about running the server is what the server is: settings, unit and container.</summary>
public sealed partial class ServerOptionsTests
{
    private const string Program = "/opt/lingtan/server/Lingtan.Web.dll";
    private const string Data = "/var/lib/lingtan";

    private static readonly PropertyInfo[] Settings = typeof(ServerOptions).GetProperties();
    private static readonly string[] Unit = Read("eng/lingtan.service").Split('\n');
    private static readonly string[] Container = Read("eng/Containerfile").Split('\n');

    [Theory]
    [InlineData("docs/concepts/operations.md")]
    [InlineData("docs/concepts/operations.zh-CN.md")]
    public void Every_setting_stands_on_the_page_with_its_default(string page)
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Read(page).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')))
            foreach (var (name, value) in Parts(row[1]).Zip(Parts(row[2]))) defaults[name] = value;
        var settings = Stated("", new ServerOptions()).ToList();
        foreach (var (name, value) in settings)
        {
            Assert.True(defaults.TryGetValue(name, out var stated), name + " is missing");
            if (value is int or bool or Enum) Assert.Equal(Convert.ToString(value, CultureInfo.InvariantCulture), stated, ignoreCase: true);
            if (value is string { Length: > 0 } text) Assert.Equal(text, stated.Trim('`'));
        }

        // The others are the framework's.
        Assert.Equal(["AllowedHosts", "urls"], defaults.Keys.Where(name => char.IsAsciiLetter(name[0]) && name is not "setting").Except(settings.Select(one => one.Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_unit_starts_the_program_where_it_is_published_and_lets_it_write_where_it_works()
    {
        Assert.Contains(string.Join('\n', Unit.Select(line => line.Length == 0 ? "" : "    " + line)).TrimEnd(), Read("docs/concepts/operations.md"), StringComparison.Ordinal);
        var start = Value("ExecStart").Split(' ');
        Assert.Equal(Program, start[1]);
        Assert.Equal(Path.GetFileName(typeof(ServerSetup).Assembly.Location), Path.GetFileName(start[1]));
        Known(start[2..]);
        Assert.Equal((Data, Data), (Value("WorkingDirectory"), Value("ReadWritePaths")));
        Assert.True(TimeSpan.FromSeconds(int.Parse(Value("TimeoutStopSec"), CultureInfo.InvariantCulture)) > ServerSetup.ShutdownTime, "systemd would kill a server that is still finishing");
    }

    [Fact]
    public void The_container_holds_what_is_published_the_client_where_it_is_looked_for_and_the_database_in_its_volume()
    {
        var entry = Quoted().Matches(Line("ENTRYPOINT")).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(["dotnet", Program], entry[..2]);
        Known(entry[2..]);
        Assert.Equal(Data, Line("VOLUME"));
        foreach (var (name, value) in Container.Where(line => line.StartsWith("ENV ", StringComparison.Ordinal)).Select(line => (line[4..].Split('=')[0], line.Split('=')[1])))
        {
            Assert.Contains(Settings, setting => "LINGTAN__" + setting.Name == name);
            Assert.StartsWith(Data + "/", value, StringComparison.Ordinal);
        }

        Assert.Contains("COPY --from=client /client/dist " + Path.GetDirectoryName(Program)!.Replace('\\', '/') + "/client", Container);
        Assert.Contains("COPY src/Web/client/ ./", Container);
        Assert.True(File.Exists(At("src/Web/client/package-lock.json")));
        Assert.Contains(Container, line => line.Contains("dotnet publish src/Web ", StringComparison.Ordinal) && line.Contains("-p:WithoutClient=true", StringComparison.Ordinal));
        Assert.Contains("'$(WithoutClient)' != 'true'", Read("src/Web/Web.csproj"), StringComparison.Ordinal);
        var version = Version().Match(Read("global.json")).Groups[1].Value;
        Assert.Equal(2, Container.Count(line => line.StartsWith("FROM mcr.microsoft.com/dotnet/", StringComparison.Ordinal) && line.Split(' ')[1].EndsWith(":" + version, StringComparison.Ordinal)));
    }

    [Fact]
    public void Unit_container_start_script_and_pages_agree_on_the_port()
    {
        var port = Line("EXPOSE");
        Assert.EndsWith(":" + port, Value("ExecStart"), StringComparison.Ordinal);
        Assert.Contains($":{port}\"]", Line("ENTRYPOINT"), StringComparison.Ordinal);
        Assert.Contains($"${{LINGTAN_PORT:-{port}}}", Read("run"), StringComparison.Ordinal);
        foreach (var page in new[] { "docs/concepts/operations.md", "docs/concepts/operations.zh-CN.md" })
            Assert.All(Address().Matches(Read(page)).Select(match => match.Groups[1].Value), one => Assert.Equal(port, one));
    }

    private static void Known(string[] options)
    {
        foreach (var option in options.Where(one => one.StartsWith("--", StringComparison.Ordinal))) Assert.Contains(option[2..], Settings.Select(setting => setting.Name).Append("urls"));
    }

    private static string Value(string key) => Unit.Single(line => line.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];

    private static string Line(string word) => Container.Single(line => line.StartsWith(word + " ", StringComparison.Ordinal))[(word.Length + 1)..];

    private static IEnumerable<(string Name, object? Value)> Stated(string prefix, object options) => options.GetType().GetProperties().Where(setting => setting.CanWrite).SelectMany(setting =>
        setting.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal) ? Stated(prefix + setting.Name + ":", setting.GetValue(options)!) : [(prefix + setting.Name, setting.GetValue(options))]);

    private static IEnumerable<string> Parts(string cell) => cell.Split([',', '、']).Select(part => part.Trim());

    private static string At(string path) => Path.Combine(FreshDatabase.Examples(), "..", path);

    private static string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"version\": *\"(\\d+\\.\\d+)")]
    private static partial Regex Version();

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Address();
}
