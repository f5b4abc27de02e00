using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.Standalone;

public sealed class UploadBacklogTests
{
    private readonly ManualTime _time = new();
    private readonly UploadBacklog _backlog;

    public UploadBacklogTests() => _backlog = new UploadBacklog(_time);

    [Fact]
    public void TakeDue_New_IsDueOnce()
    {
        Assert.Equal([Blob("a", "1")], _backlog.TakeDue([Blob("a", "1")]));
        Assert.Empty(_backlog.TakeDue([Blob("a", "1")]));
    }

    [Fact]
    public void TakeDue_DoneAndUnchanged_IsNotDue()
    {
        _backlog.TakeDue([Blob("a", "1")]);
        _backlog.Done(Blob("a", "1"));

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Empty(_backlog.TakeDue([Blob("a", "1")]));
    }

    [Fact]
    public void TakeDue_WrittenAgain_IsDueAgain()
    {
        _backlog.TakeDue([Blob("a", "1")]);
        _backlog.Done(Blob("a", "1"));

        Assert.Equal([Blob("a", "2")], _backlog.TakeDue([Blob("a", "2")]));
    }

    [Fact]
    public void TakeDue_WrittenAgainWhileInHand_IsDueAfterwards()
    {
        _backlog.TakeDue([Blob("a", "1")]);
        Assert.Empty(_backlog.TakeDue([Blob("a", "2")]));

        _backlog.Done(Blob("a", "1"));

        Assert.Equal([Blob("a", "2")], _backlog.TakeDue([Blob("a", "2")]));
    }

    [Fact]
    public void TakeDue_Failed_IsDueAfterAGrowingWhile()
    {
        _backlog.TakeDue([Blob("a", "1")]);
        foreach (int seconds in (int[])[1, 2, 4, 8])
        {
            _backlog.Failed(Blob("a", "1"));
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.Empty(_backlog.TakeDue([Blob("a", "1")]));

            _time.Advance(TimeSpan.FromTicks(1));
            Assert.Single(_backlog.TakeDue([Blob("a", "1")]));
        }
    }

    [Fact]
    public void TakeDue_DeletedAndBack_IsDueAgain()
    {
        _backlog.TakeDue([Blob("a", "1")]);
        _backlog.Done(Blob("a", "1"));
        _backlog.TakeDue([]);

        Assert.Single(_backlog.TakeDue([Blob("a", "1")]));
    }

    private static UploadedBlob Blob(string name, string etag) => new(name, etag, DateTimeOffset.UnixEpoch, 1, Dataset.Real);
}
