using System.Text;

namespace Lingtan.Cli;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_failed_writing_leaves_the_old_file_and_no_draft()
    {
        var path = Path.Combine(_folder, "inventory.json");
        File.WriteAllText(path, "old");
        Assert.Throws<IOException>(() => OutputFile.Write(path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half"));
            throw new IOException("disk full");
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_written_file_replaces_the_old_one_and_its_folder_is_made()
    {
        var path = Path.Combine(_folder, "year", "inventory.json");
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes("one")));
        OutputFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes("two")));
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "year")));
    }
}
