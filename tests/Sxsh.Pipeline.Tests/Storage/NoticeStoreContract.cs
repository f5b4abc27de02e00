using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class NoticeStoreContract
{
    [Fact]
    public async Task TryAdd_SameNoticeAgain_ChangesNothing()
    {
        INoticeStore notices = await OpenAsync();
        Notice full = Samples.FullNotice(2);

        Assert.True(await notices.TryAddAsync(full, Samples.Token));
        Assert.True(await notices.TryAddAsync(Samples.BareNotice(1), Samples.Token));
        Assert.False(await notices.TryAddAsync(full with { Reason = "khác" }, Samples.Token));

        Assert.Equal([full, Samples.BareNotice(1)], await notices.ListAsync(Samples.BenTre, null, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task List_OneAreaAfterANotice_ReturnsTheOlderOnesOfIt()
    {
        INoticeStore notices = await OpenAsync();
        Notice[] own = [.. Enumerable.Range(1, 5).Select(Samples.BareNotice)];
        foreach (Notice notice in own)
        {
            await notices.TryAddAsync(notice, Samples.Token);
            await notices.TryAddAsync(notice with { Area = Samples.SocTrang }, Samples.Token);
        }

        Assert.Equal(own.Reverse().Skip(2), await notices.ListAsync(Samples.BenTre, own[3].Id, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(6, await notices.ListAsync(null, own[3].Id, Samples.Token).CountAsync(Samples.Token));
        Assert.Equal(10, await notices.ListAsync(null, null, Samples.Token).CountAsync(Samples.Token));
    }

    [Fact]
    public async Task MarkRead_Twice_KeepsTheFirstTime()
    {
        INoticeStore notices = await OpenAsync();
        Notice full = Samples.FullNotice(2);
        await notices.TryAddAsync(full, Samples.Token);

        Notice? read = await notices.MarkReadAsync(Samples.BenTre, full.Id, Samples.Noon.AddHours(1), Samples.Token);
        Notice? again = await notices.MarkReadAsync(Samples.BenTre, full.Id, Samples.Noon.AddHours(2), Samples.Token);

        Assert.Equal(full with { ReadAt = Samples.Noon.AddHours(1) }, read);
        Assert.Equal(read, again);
        Assert.Equal(read, await notices.FindAsync(Samples.BenTre, full.Id, Samples.Token));
        Assert.Null(await notices.FindAsync(Samples.BenTre, Samples.BareNotice(1).Id, Samples.Token));
        Assert.Equal([read!], await notices.ListAsync(null, null, Samples.Token).ToListAsync(Samples.Token));
        Assert.Null(await notices.MarkReadAsync(Samples.SocTrang, full.Id, Samples.Noon, Samples.Token));
    }

    protected abstract Task<INoticeStore> OpenAsync();
}
