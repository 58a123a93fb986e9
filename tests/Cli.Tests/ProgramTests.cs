using System.Diagnostics;
using System.Text;

namespace Lingtan.Cli;

/// <summary>The command as a process of its own, in an environment that knows neither UTF-8 nor Chinese.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task In_the_C_locale_Chinese_comes_out_as_UTF_8_without_colours()
    {
        var (code, output, error) = await Run("inventory", Samples.Qingmin, "--lang", "zh");
        Assert.Equal(0, code);
        Assert.Contains("范围一", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u001b', error);
    }

    [Fact]
    public async Task In_the_process_faults_give_code_two_and_an_empty_output()
    {
        using var scratch = new Scratch();
        var folder = Samples.Copy(Samples.Qingmin, scratch["错"]);
        File.AppendAllText(Path.Combine(folder, "activity.csv"), "x,nosuch,2025,1,t,periodic,\n");
        var (code, output, error) = await Run("check", folder);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("nosuch", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "Asia/Shanghai")]
    [InlineData("de_DE.UTF-8", "America/New_York")]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati")]
    public async Task Neither_culture_nor_time_zone_of_the_machine_changes_a_byte(string locale, string zone)
    {
        var expected = await Run("inventory", Samples.Qingmin, "--format", "json", "--lang", "zh");
        var other = await RunIn(locale, zone, "inventory", Samples.Qingmin, "--format", "json", "--lang", "zh");
        Assert.Equal(expected.Out, other.Out);
    }

    private static Task<(int Code, string Out, string Error)> Run(params string[] args) => RunIn("C", "UTC", args);

    private static async Task<(int Code, string Out, string Error)> RunIn(string locale, string zone, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lingtan.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = locale;
        start.Environment["LANG"] = locale;
        start.Environment["TZ"] = zone;
        start.Environment.Remove("LINGTAN_LANG");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
